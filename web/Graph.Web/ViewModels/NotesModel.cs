using System.Globalization;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>Free notes on objects and groups. They are entries of the operation log: written once, struck out by a later entry.</summary>
public sealed class NotesModel(IStore store, StoreChanges changes)
{
    private const string Written = "note";
    private const string Struck = "note-withdrawn";

    /// <summary>What the log calls a group.</summary>
    public static string SubjectOf(GroupFinding group) => $"group:{group.Id}";

    /// <summary>Notes on a subject, latest first.</summary>
    public async Task<IReadOnlyList<Note>> OfAsync(Viewer viewer, string subject, CancellationToken cancellation)
    {
        var operations = await store.Operations.ListAsync(viewer, Slice.All, cancellation);
        var own = operations.Items.Where(operation => operation.Subject == subject).ToList();
        var struck = own.Where(operation => operation.Action == Struck).Select(operation => operation.Details).ToHashSet();
        return
        [
            .. own.Where(operation => operation.Action == Written && !struck.Contains(Number(operation.Sequence)))
                .Select(operation => new Note(operation.Sequence, operation.Reason ?? "", operation.By, operation.At)),
        ];
    }

    /// <summary>Writes a note.</summary>
    public async Task WriteAsync(string subject, string text, string? dossier, string by, CancellationToken cancellation)
    {
        await store.Operations.AppendAsync(by, Written, subject, dossier, text, null, cancellation);
        await changes.TellAsync();
    }

    /// <summary>Strikes a note out; the log keeps it.</summary>
    public async Task StrikeAsync(string subject, Note note, string? dossier, string by, CancellationToken cancellation)
    {
        await store.Operations.AppendAsync(by, Struck, subject, dossier, null, Number(note.Sequence), cancellation);
        await changes.TellAsync();
    }

    private static string Number(long sequence) => sequence.ToString(CultureInfo.InvariantCulture);
}
