using NUnit.Framework;

namespace Graph.Cli.Tests;

/// <summary>Base of the command's tests: a folder with data of its own.</summary>
public abstract class CliTests
{
    protected string Folder { get; private set; } = "";

    protected string Data => Path.Combine(Folder, "data");

    [SetUp]
    public void MakeFolder() => Folder = Directory.CreateTempSubdirectory("graph-cli-tests-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(Folder, recursive: true);

    /// <summary>Writes a file and returns its path.</summary>
    protected string Write(string name, string content)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Runs a command on this test's data, in English, as JSON.</summary>
    private protected Task<CommandRun> GraphAsync(params string[] args) =>
        CommandRun.OfAsync([.. args, "--data", Data, "--lang", "en", "--format", "json"]);
}
