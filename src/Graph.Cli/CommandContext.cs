using System.CommandLine;
using Graph.Cli.Output;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Sqlite;

namespace Graph.Cli;

/// <summary>What a command works with: where to print, in which form and language, and on which data.</summary>
internal sealed class CommandContext(ParseResult parse, CliOptions options, CliText text, TextWriter output, TextWriter error)
{
    public CliText Text { get; } = text;

    public TimeProvider Time { get; } = TimeProvider.System;

    public OutputFormat Format { get; } = Enum.Parse<OutputFormat>(parse.GetValue(options.Format)!, ignoreCase: true);

    /// <summary>Results go here, and nothing else does.</summary>
    public TextWriter Out { get; } = output;

    /// <summary>Progress and messages go here.</summary>
    public TextWriter Error { get; } = error;

    public ParseResult Parse { get; } = parse;

    /// <summary>The user as the operation log names him.</summary>
    public static string User => Environment.UserName;

    /// <summary>Single-user default: everything is visible.</summary>
    public static Viewer Viewer => Viewer.Everything;

    public string DataFolder { get; } = Folder(parse.GetValue(options.Data));

    /// <summary>Opens the store of the data folder.</summary>
    public Task<SqliteStore> OpenAsync(StoreAccess access, CancellationToken cancellation)
    {
        var store = Parse.GetValue(options.Store) ?? Environment.GetEnvironmentVariable("Graph__Store") ?? "sqlite";
        if (store != "sqlite")
            throw new GraphException(new UserMessage("usage.store", store, "sqlite"));
        return SqliteStore.OpenAsync(DataFolder, access, Time, cancellation);
    }

    /// <summary>Prints a result: the document as JSON, or its table.</summary>
    public void Print(object document, Table table)
    {
        switch (Format)
        {
            case OutputFormat.Json:
                Out.WriteLine(Json.Write(document));
                break;
            case OutputFormat.Csv:
                table.WriteCsv(Out);
                break;
            default:
                table.WriteText(Out);
                break;
        }
    }

    private static string Folder(string? option) => Path.GetFullPath(
        option
        ?? Environment.GetEnvironmentVariable("Graph__Data")
        ?? Path.Combine(
            Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } home
                ? home
                : Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "graph"));
}
