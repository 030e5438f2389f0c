namespace Graph.Cli.Commands;

/// <summary>Spools standard input into a file, where <c>-</c> stands among the paths.</summary>
internal sealed class StandardInput : IDisposable
{
    private readonly string? _folder;

    private StandardInput(IReadOnlyList<string> paths, string? folder) => (Paths, _folder) = (paths, folder);

    /// <summary>The paths, <c>-</c> replaced.</summary>
    public IReadOnlyList<string> Paths { get; }

    public static async Task<StandardInput> ReplaceAsync(string[] paths, CancellationToken cancellation)
    {
        if (!paths.Contains("-"))
            return new StandardInput(paths, null);
        var folder = Directory.CreateTempSubdirectory("graph-stdin-").FullName;
        var file = Path.Combine(folder, "stdin");
        await using (var input = Console.OpenStandardInput())
        await using (var spool = File.Create(file))
            await input.CopyToAsync(spool, cancellation);
        return new StandardInput([.. paths.Select(path => path == "-" ? file : path)], folder);
    }

    public void Dispose()
    {
        if (_folder is not null)
            Directory.Delete(_folder, recursive: true);
    }
}
