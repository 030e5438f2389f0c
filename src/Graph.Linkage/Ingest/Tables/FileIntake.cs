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
        [".pdf"] = "file.pdf", [".doc"] = "file.word", [".docx"] = "file.word", [".wps"] = "file.word", [".rtf"] = "file.word",
        [".ppt"] = "file.word", [".pptx"] = "file.word",
        [".jpg"] = "file.image", [".jpeg"] = "file.image", [".png"] = "file.image", [".bmp"] = "file.image", [".gif"] = "file.image",
        [".tif"] = "file.image", [".tiff"] = "file.image", [".webp"] = "file.image", [".heic"] = "file.image",
        [".rar"] = "file.archive", [".7z"] = "file.archive", [".gz"] = "file.archive", [".tgz"] = "file.archive", [".tar"] = "file.archive",
        [".bz2"] = "file.archive", [".xz"] = "file.archive",
        [".exe"] = "file.program", [".dll"] = "file.program", [".msi"] = "file.program", [".bat"] = "file.program", [".cmd"] = "file.program",
        [".vbs"] = "file.program", [".apk"] = "file.program",
        [".xlsb"] = "file.xls-old",
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
                foreach (var file in Below(root).OrderBy(file => ShownName(root, file), StringComparer.Ordinal))
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

    /// <summary>Files of a folder and of all folders below it. A link to a folder is given as it is, not followed: it may lead back.</summary>
    private static IEnumerable<string> Below(string folder)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            if (entry is not DirectoryInfo directory || directory.LinkTarget is not null)
                yield return entry.FullName;
            else
                foreach (var file in Below(directory.FullName))
                    yield return file;
        }
    }

    private static string ShownName(string root, string file) => Path.GetRelativePath(root, file).Replace('\\', '/');

    private static void Add(List<IntakeFile> found, string path, string name, string workFolder, bool isInArchive, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (SkipCode(name) is { } skip)
            found.Add(new IntakeFile(name, path, "", LengthOf(path), new UserMessage(skip, name), null));
        else if (Directory.Exists(path))
            found.Add(new IntakeFile(name, path, "", 0, new UserMessage("file.skipped-link", name), null));
        else if (Unreadable(path, name) is { } refusal)
            found.Add(new IntakeFile(name, path, "", LengthOf(path), null, refusal));
        else if (Path.GetExtension(name).Equals(".zip", StringComparison.OrdinalIgnoreCase))
            AddArchive(found, path, name, new FileInfo(path).Length, workFolder, isInArchive, cancellation);
        else
            found.Add(new IntakeFile(
                name, path, Hash(path), new FileInfo(path).Length, null,
                RefusedByExtension.TryGetValue(Path.GetExtension(name), out var code) ? new UserMessage(code, name) : null));
    }

    private static long LengthOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    private static UserMessage? Unreadable(string path, string name)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return null;
        }
        catch (FileNotFoundException)
        {
            return new UserMessage("file.not-found", name);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return new UserMessage("file.no-access", name);
        }
    }

    private static void AddArchive(
        List<IntakeFile> found, string path, string name, long length, string workFolder, bool isInArchive, CancellationToken cancellation)
    {
        var hash = Hash(path);
        UserMessage? refusal;
        var unpacked = new List<(string Path, string Name)>();
        try
        {
            refusal = isInArchive ? new UserMessage("file.zip-nested", name) : Unpack(path, name, workFolder, hash, unpacked, cancellation);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException)
        {
            refusal = new UserMessage("file.zip-damaged", name);
        }
        catch (GraphException bomb)
        {
            refusal = bomb.UserMessage;
        }
        if (refusal is not null)
        {
            found.Add(new IntakeFile(name, path, hash, length, null, refusal));
            return;
        }
        foreach (var (file, shown) in unpacked.OrderBy(entry => entry.Name, StringComparer.Ordinal))
            Add(found, file, shown, workFolder, isInArchive: true, cancellation);
    }

    /// <summary>Unpacks an archive; entries get names of our own, so that none can leave the folder.</summary>
    private static UserMessage? Unpack(
        string path, string name, string workFolder, string hash, List<(string Path, string Name)> unpacked, CancellationToken cancellation)
    {
        using var archive = new ZipArchive(File.OpenRead(path), ZipArchiveMode.Read, leaveOpen: false, new EntryNameEncoding());
        var entries = archive.Entries.Where(entry => !entry.FullName.EndsWith('/') && !entry.FullName.EndsWith('\\')).ToList();
        if (Refused(entries) is { } code)
            return new UserMessage(code, name);
        var target = Directory.CreateDirectory(Path.Combine(workFolder, hash[..16])).FullName;
        for (var i = 0; i < entries.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var entry = entries[i];
            var file = Path.Combine(target, i.ToString(System.Globalization.CultureInfo.InvariantCulture) + SafeExtension(entry.FullName));
            using var source = new BoundedStream(entry.Open(), entry.CompressedLength, new UserMessage("file.zip-bomb", name));
            using var copy = File.Create(file);
            source.CopyTo(copy);
            unpacked.Add((file, name + "/" + ShownEntry(entry.FullName)));
        }
        return null;
    }

    private static string? Refused(List<ZipArchiveEntry> entries)
    {
        if (entries.Count > EntriesMax || entries.Any(BoundedStream.IsBeyondReason)
            || entries.Aggregate(0UL, (sum, entry) => sum + (ulong)entry.Length) > UnpackedMax)
            return "file.zip-bomb";
        if (entries.Any(entry => entry.IsEncrypted))
            return "file.zip-damaged";
        return entries.Any(entry => (entry.ExternalAttributes & 0xF000_0000) == 0xA000_0000) ? "file.zip-link" : null;
    }

    /// <summary>Name of an entry below its archive: what would lead out of it is left out.</summary>
    private static string ShownEntry(string fullName) =>
        string.Join('/', fullName.Replace('\\', '/').Split('/').Where(part => part is not ("" or "." or "..")));

    private static string SafeExtension(string fullName)
    {
        var extension = Path.GetExtension(ShownEntry(fullName));
        return extension.Length is > 1 and <= 8 && extension.Skip(1).All(char.IsAsciiLetterOrDigit) ? extension.ToLowerInvariant() : "";
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
