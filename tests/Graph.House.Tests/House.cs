using Graph.TestKit;

namespace Graph.House.Tests;

/// <summary>The source tree under test.</summary>
internal static class House
{
    /// <summary>Folder of <c>Graph.sln</c>.</summary>
    public static string Root => Repository.Root;

    /// <summary>Source files with one of the endings, build output left out.</summary>
    public static IEnumerable<string> Files(params string[] endings) => Directory
        .EnumerateFiles(Root, "*", SearchOption.AllDirectories)
        .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)) && !IsOutput(file));

    /// <summary>Path from the root, with slashes.</summary>
    public static string Shown(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static bool IsOutput(string file) =>
        Shown(file).Split('/').Any(part => part is "bin" or "obj" or "node_modules" or ".git" or "TestResults" or "artifacts");
}
