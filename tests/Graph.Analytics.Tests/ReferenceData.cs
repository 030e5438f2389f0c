using System.Globalization;

namespace Graph.Analytics.Tests;

/// <summary>Reads the reference data beside the repository; the calling test is skipped when the folder is absent.</summary>
internal static class ReferenceData
{
    public static string Folder(string name)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Graph.sln")))
            root = root.Parent;
        var folder = root?.Parent is null ? null : Path.Combine(root.Parent.FullName, "shared", "data", name);
        if (folder is null || !Directory.Exists(folder))
            Assert.Ignore($"The reference data folder ../shared/data/{name} is not there.");
        return folder!;
    }

    public static IEnumerable<string[]> Rows(string path) => File.ReadLines(path)
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    public static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>E-mail traffic as an undirected simple graph without self-loops.</summary>
    public static CsrGraph Email()
    {
        var builder = new CsrGraphBuilder(1005);
        foreach (var row in Rows(Path.Combine(Folder("email-eu-core"), "email-Eu-core.txt")))
            if (row[0] != row[1])
                builder.Add(Whole(row[0]), Whole(row[1]));
        return builder.Build();
    }
}
