using System.CommandLine;

namespace Graph.Cli.Commands;

/// <summary>Binds a command to what it does.</summary>
internal delegate void Bind(Command command, Func<CommandContext, CancellationToken, Task<int>> run);

/// <summary>All commands, in the order of the help.</summary>
internal sealed class CommandSet(CliText text, Bind bind)
{
    public IEnumerable<Command> All() =>
    [
        new ImportCommand(text).Create(bind),
        new AnalyzeCommand(text).Create(bind),
        new RankCommand(text).Create(bind),
        new ShowCommand(text).Create(bind),
        new PathCommand(text).Create(bind),
        new MarkCommand(text).Create(bind),
        new UndoCommand(text).Create(bind),
        new LogCommand(text).Create(bind),
        new ExportCommand(text).Create(bind),
        new StoreCommand(text).Create(bind),
        new KernelCommand(text).Create(bind),
        new SeedsCommand(text).Create(bind),
        new EvaluateCommand(text).Create(bind),
        new ServeCommand(text).Create(bind),
        new VersionCommand(text).Create(bind),
    ];
}
