namespace Contoso
{
    internal static class Program
    {
        private static void Main() => System.Console.WriteLine(Greeting.Hello("all"));
    }
}
