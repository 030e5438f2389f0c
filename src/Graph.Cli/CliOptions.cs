using System.CommandLine;

namespace Graph.Cli;

/// <summary>Options that every command takes.</summary>
internal sealed class CliOptions
{
    public CliOptions(CliText text)
    {
        Data = new Option<string?>("--data") { Description = text["option.data"], Recursive = true };
        Store = new Option<string?>("--store") { Description = text["option.store"], Recursive = true };
        Uri = new Option<string?>("--uri") { Description = text["option.uri"], Recursive = true };
        Lang = new Option<string?>("--lang") { Description = text["option.lang"], Recursive = true };
        Format = new Option<string>("--format") { Description = text["option.format"], Recursive = true, DefaultValueFactory = _ => "table" };
        Format.AcceptOnlyFromAmong("table", "json", "csv");
    }

    public Option<string?> Data { get; }

    public Option<string?> Store { get; }

    public Option<string?> Uri { get; }

    public Option<string?> Lang { get; }

    public Option<string> Format { get; }

    public void AddTo(Command root)
    {
        foreach (var option in new Option[] { Data, Store, Uri, Lang, Format })
            root.Options.Add(option);
    }
}
