using System.CommandLine;
using System.Globalization;
using Graph.Cli.Commands;
using Graph.Cli.Output;
using Graph.Linkage.Model;

namespace Graph.Cli;

/// <summary>The command <c>graph</c>: reads the command line, runs one command, turns failures into messages and exit codes.</summary>
public static class GraphCommand
{
    /// <summary>Runs the command line.</summary>
    /// <param name="args">What stands after <c>graph</c>.</param>
    /// <param name="output">Results.</param>
    /// <param name="error">Progress and messages.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var text = new CliText(CliText.Choose(LanguageIn(args)));
        CultureInfo.CurrentUICulture = text.Culture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var options = new CliOptions(text);
        var root = Build(text, options, output, error);
        var parse = root.Parse(args);
        if (parse.Errors.Count > 0)
            return WrongUsage(parse, root, text, output, error);
        return await parse.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
    }

    private static RootCommand Build(CliText text, CliOptions options, TextWriter output, TextWriter error)
    {
        var root = new RootCommand(text["graph"]);
        options.AddTo(root);
        var commands = new CommandSet(text, (command, run) => command.SetAction(
            (parse, cancellation) => GuardAsync(parse, options, text, output, error, run, cancellation)));
        foreach (var command in commands.All())
            root.Subcommands.Add(command);
        return root;
    }

    private static async Task<int> GuardAsync(
        ParseResult parse, CliOptions options, CliText text, TextWriter output, TextWriter error,
        Func<CommandContext, CancellationToken, Task<int>> run, CancellationToken cancellation)
    {
        var context = new CommandContext(parse, options, text, output, error);
        try
        {
            return await run(context, cancellation);
        }
        catch (GraphException failure)
        {
            Say(context.Format, failure.UserMessage, text, output, error);
            return ExitCodes.Of(failure.Code);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            Say(context.Format, new UserMessage("cancelled"), text, output, error);
            return ExitCodes.Cancelled;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Say(context.Format, new UserMessage("io", failure.Message), text, output, error);
            return ExitCodes.Failed;
        }
    }

    private static int WrongUsage(ParseResult parse, RootCommand root, CliText text, TextWriter output, TextWriter error)
    {
        var command = parse.CommandResult.Command;
        var wrong = parse.UnmatchedTokens.Count > 0 ? parse.UnmatchedTokens[0] : parse.Errors[0].Message;
        var known = command.Subcommands.Count > 0
            ? string.Join(", ", command.Subcommands.Select(sub => sub.Name))
            : string.Join(", ", command.Options.Concat(root.Options).Select(option => option.Name));
        var code = command.Subcommands.Count > 0 ? "usage.command" : "usage.option";
        var isJson = parse.Tokens.Select(token => token.Value).SkipWhile(token => token != "--format").Skip(1).FirstOrDefault() == "json";
        Say(isJson ? OutputFormat.Json : OutputFormat.Table, new UserMessage(code, wrong, known), text, output, error);
        return ExitCodes.WrongUsage;
    }

    private static void Say(OutputFormat format, UserMessage message, CliText text, TextWriter output, TextWriter error)
    {
        var own = text[message.Code, [.. message.Arguments]];
        var isOwn = own != message.Code;
        var sentence = isOwn ? own : UserMessages.Text(message, text.Culture);
        var hint = isOwn ? text[message.Code + ".hint", [.. message.Arguments]] : UserMessages.Hint(message, text.Culture);
        if (hint == message.Code + ".hint")
            hint = null;
        error.WriteLine(sentence);
        if (hint is not null)
            error.WriteLine(hint);
        if (format == OutputFormat.Json)
            output.WriteLine(Json.Write(new { error = new { code = message.Code, message = sentence, hint } }));
    }

    private static string? LanguageIn(string[] args)
    {
        var place = Array.FindIndex(args, argument => argument == "--lang" || argument.StartsWith("--lang=", StringComparison.Ordinal));
        if (place < 0)
            return null;
        return args[place].Length > 7 ? args[place][7..] : args.ElementAtOrDefault(place + 1);
    }
}
