System.Console.WriteLine("Hello from a template");
