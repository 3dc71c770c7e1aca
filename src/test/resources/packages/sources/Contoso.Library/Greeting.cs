namespace Contoso
{
    /// <summary>Greets.</summary>
    public static class Greeting
    {
        /// <summary>Says hello.</summary>
        public static string Hello(string name) => "Hello, " + name;
    }
}
