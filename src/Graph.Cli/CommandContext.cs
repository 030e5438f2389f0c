using System.CommandLine;
using Graph.Cli.Output;
using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Neo4j;
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

    /// <summary>Which store: <c>--store</c>, else <c>Graph__Store</c>, else the embedded one.</summary>
    public string StoreName => Parse.GetValue(options.Store) ?? Environment.GetEnvironmentVariable("Graph__Store") ?? "sqlite";

    /// <summary>The store as the web host is told of it; its password travels in the environment.</summary>
    public IEnumerable<string> StoreArguments =>
        (Parse.GetValue(options.Store) is { } store ? ["--store", store] : Enumerable.Empty<string>())
        .Concat(Parse.GetValue(options.Uri) is { } uri ? ["--uri", uri] : Enumerable.Empty<string>());

    public string DataFolder { get; } = Folder(parse.GetValue(options.Data));

    /// <summary>Opens the configured store.</summary>
    public async Task<IStore> OpenAsync(StoreAccess access, CancellationToken cancellation) => StoreName switch
    {
        "sqlite" => await SqliteStore.OpenAsync(DataFolder, access, Time, cancellation),
        "neo4j" => await Neo4jStore.OpenAsync(Neo4jOptions.Of(Neo4jSetting), DataFolder, access, Time, cancellation),
        var other => throw new GraphException(new UserMessage("usage.store", other, "sqlite, neo4j")),
    };

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

    private string? Neo4jSetting(string name) =>
        (name == "Uri" ? Parse.GetValue(options.Uri) : null) ?? Environment.GetEnvironmentVariable("Graph__Neo4j__" + name);

    private static string Folder(string? option) => Path.GetFullPath(
        option
        ?? Environment.GetEnvironmentVariable("Graph__Data")
        ?? Path.Combine(
            Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } home
                ? home
                : Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "graph"));
}
