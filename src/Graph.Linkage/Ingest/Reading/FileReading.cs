using System.Text;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Linkage.Ingest.Reading;

/// <summary>Reading of one file in which a failure of the file is a value, so that failures of the store stay apart from it.</summary>
internal sealed class FileReading : IDisposable
{
    private readonly QualityReport _quality;
    private readonly string _name;
    private IEnumerator<FilePage>? _pages;

    private FileReading(QualityReport quality, string name) => (_quality, _name) = (quality, name);

    /// <summary>How the file is read; null when it was refused at once.</summary>
    public FilePlan? Plan { get; private set; }

    /// <summary>Why the file is refused, or null.</summary>
    public UserMessage? Refusal { get; private set; }

    /// <summary>Plans the file.</summary>
    public static FileReading Start(Offer offer, QualityReport quality, CancellationToken cancellation)
    {
        var reading = new FileReading(quality, offer.Name);
        reading.Guard(() =>
        {
            reading.Plan = FilePlanner.Plan(offer.Path, offer.Name, offer.Sha256, offer.Mapping, cancellation);
            reading._pages = FilePages.Read(reading.Plan, quality, long.MaxValue, cancellation).GetEnumerator();
            return true;
        });
        return reading;
    }

    /// <summary>The next page, or null at the end and when the file is refused.</summary>
    public FilePage? Next() => _pages is { } pages && Refusal is null && Guard(pages.MoveNext) ? pages.Current : null;

    /// <summary>The outcome of a file that was read to its end.</summary>
    public FileOutcome Imported() =>
        new(ImportFileState.Imported, Plan!.Layout, Plan.Encoding, _quality.QueryRecords, null, _quality.ToJson());

    /// <inheritdoc/>
    public void Dispose() => _pages?.Dispose();

    private bool Guard(Func<bool> step)
    {
        try
        {
            return step();
        }
        catch (GraphException e)
        {
            Refusal = e.UserMessage;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or DecoderFallbackException)
        {
            Refusal = new UserMessage("file.not-readable", _name);
        }
        return false;
    }
}
