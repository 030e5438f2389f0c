using System.Text;
using Graph.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await GraphCommand.RunAsync(args, Console.Out, Console.Error);
