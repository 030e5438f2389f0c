using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Graph.Linkage.Model;

namespace Graph.Linkage.Ingest.Tables;

/// <summary>Finds the files behind what a user gave: files, folders with all below them, zip archives.</summary>
public static class FileIntake
{
    private const int EntriesMax = 20_000;
    private const long UnpackedMax = 8L << 30;

    private static readonly Dictionary<string, string> RefusedByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = "file.pdf", [".doc"] = "file.word", [".docx"] = "file.word", [".wps"] = "file.word",
        [".jpg"] = "file.image", [".jpeg"] = "file.image", [".png"] = "file.image", [".bmp"] = "file.image", [".tif"] = "file.image", [".tiff"] = "file.image",
        [".rar"] = "file.archive", [".7z"] = "file.archive", [".gz"] = "file.archive", [".exe"] = "file.program", [".dll"] = "file.program",
        [".xls"] = "file.xls-old", [".et"] = "file.xls-old",
    };

    static FileIntake() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>All files in ordinal order of their names; nothing found is left out.</summary>
    /// <param name="paths">Files, folders and archives.</param>
    /// <param name="workFolder">Folder into which archives are unpacked; the caller removes it.</param>
    /// <param name="cancellation">Cancels between files.</param>
    /// <exception cref="GraphException"><c>file.not-found</c> when a path names nothing.</exception>
    public static IReadOnlyList<IntakeFile> Expand(IReadOnlyList<string> paths, string workFolder, CancellationToken cancellation)
    {
        var found = new List<IntakeFile>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                var root = Path.GetFullPath(path);
                foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
                    .OrderBy(file => ShownName(root, file), StringComparer.Ordinal))
                    Add(found, file, ShownName(root, file), workFolder, isInArchive: false, cancellation);
            }
            else if (File.Exists(path))
            {
                Add(found, Path.GetFullPath(path), Path.GetFileName(path), workFolder, isInArchive: false, cancellation);
            }
            else
            {
                throw new GraphException(new UserMessage("file.not-found", path));
            }
        }
        return found;
    }

    private static string ShownName(string root, string file) => Path.GetRelativePath(root, file).Replace('\\', '/');

    private static void Add(List<IntakeFile> found, string path, string name, string workFolder, bool isInArchive, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var length = new FileInfo(path).Length;
        if (SkipCode(name) is { } skip)
            found.Add(new IntakeFile(name, path, "", length, new UserMessage(skip, name), null));
        else if (Path.GetExtension(name).Equals(".zip", StringComparison.OrdinalIgnoreCase))
            AddArchive(found, path, name, length, workFolder, isInArchive, cancellation);
        else
            found.Add(new IntakeFile(
                name, path, Hash(path), length, null,
                RefusedByExtension.TryGetValue(Path.GetExtension(name), out var code) ? new UserMessage(code, name) : null));
    }

    private static void AddArchive(
        List<IntakeFile> found, string path, string name, long length, string workFolder, bool isInArchive, CancellationToken cancellation)
    {
        var target = Directory.CreateDirectory(Path.Combine(workFolder, Hash(path)[..16])).FullName;
        UserMessage? refusal;
        var unpacked = new List<(string Path, string Name)>();
        try
        {
            refusal = isInArchive ? new UserMessage("file.zip-nested", name) : Unpack(path, name, length, target, unpacked, cancellation);
        }
        catch (InvalidDataException)
        {
            refusal = new UserMessage("file.zip-damaged", name);
        }
        catch (GraphException bomb)
        {
            refusal = bomb.UserMessage;
        }
        if (refusal is not null)
        {
            found.Add(new IntakeFile(name, path, Hash(path), length, null, refusal));
            return;
        }
        foreach (var (file, shown) in unpacked.OrderBy(entry => entry.Name, StringComparer.Ordinal))
            Add(found, file, shown, workFolder, isInArchive: true, cancellation);
    }

    /// <summary>Unpacks an archive; entries get names of our own, so that none can leave the folder.</summary>
    private static UserMessage? Unpack(
        string path, string name, long length, string target, List<(string Path, string Name)> unpacked, CancellationToken cancellation)
    {
        using var archive = new ZipArchive(File.OpenRead(path), ZipArchiveMode.Read, leaveOpen: false, Encoding.GetEncoding("GB18030"));
        var entries = archive.Entries.Where(entry => entry.Name.Length > 0).ToList();
        if (entries.Count > EntriesMax || entries.Sum(entry => entry.Length) > UnpackedMax)
            return new UserMessage("file.zip-bomb", name);
        for (var i = 0; i < entries.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var entry = entries[i];
            if ((entry.ExternalAttributes & 0xF000_0000) == 0xA000_0000)
                return new UserMessage("file.zip-link", name);
            var shown = name + "/" + entry.FullName.Replace('\\', '/').TrimStart('/');
            var file = Path.Combine(target, i.ToString(System.Globalization.CultureInfo.InvariantCulture) + Path.GetExtension(entry.Name));
            using var source = new BoundedStream(entry.Open(), entry.CompressedLength, new UserMessage("file.zip-bomb", name));
            using var copy = File.Create(file);
            source.CopyTo(copy);
            unpacked.Add((file, shown));
        }
        return null;
    }

    private static string? SkipCode(string name)
    {
        var file = Path.GetFileName(name);
        if (name.StartsWith("__MACOSX/", StringComparison.Ordinal) || name.Contains("/__MACOSX/", StringComparison.Ordinal))
            return "file.skipped-system";
        if (file.StartsWith("~$", StringComparison.Ordinal) || file.StartsWith(".~lock.", StringComparison.Ordinal))
            return "file.skipped-lock";
        if (file.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase) || file.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase) || file is ".DS_Store" or ".gitignore" or ".gitattributes")
            return "file.skipped-system";
        return Path.GetExtension(file).Equals(".md", StringComparison.OrdinalIgnoreCase) ? "file.skipped-document" : null;
    }

    private static string Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
