using Graph.Linkage.Model;
using Graph.Linkage.Store;
using Graph.Web.Hosting;

namespace Graph.Web.Components.Shared;

/// <summary>
/// What the evidence drawer of this circuit shows. Any page opens it with <see cref="OpenAsync"/> and stays where it is.
/// Used on the circuit's own context only.
/// </summary>
public sealed class EvidenceDrawerState(IStore store, CurrentViewer viewer)
{
    /// <summary>Rows read at a time.</summary>
    public const int RowsPerPage = 20;

    private readonly List<SourceRow> _rows = [];
    private int _asked;
    private int _offset;

    /// <summary>Raised when something to show has changed.</summary>
    public event Func<Task>? Changed;

    /// <summary>What is shown, or null when the drawer is closed.</summary>
    public EvidenceRequest? Request { get; private set; }

    /// <summary>Where reading the rows stands.</summary>
    public PanelState State { get; private set; }

    /// <summary>Why the rows could not be read, or null.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Rows read so far, in order.</summary>
    public IReadOnlyList<SourceRow> Rows => _rows;

    /// <summary>How many rows there are.</summary>
    public long RowsTotal { get; private set; }

    /// <summary>Whether more rows can be read.</summary>
    public bool HasMore { get; private set; }

    /// <summary>Opens the drawer and reads the first rows; an earlier request is replaced.</summary>
    public async Task OpenAsync(EvidenceRequest request)
    {
        Request = request;
        _rows.Clear();
        _offset = 0;
        RowsTotal = request.Evidence.Rows;
        await ReadAsync();
    }

    /// <summary>Reads the next rows.</summary>
    public Task MoreAsync() => Request is null ? Task.CompletedTask : ReadAsync();

    /// <summary>Closes the drawer.</summary>
    public Task CloseAsync()
    {
        Request = null;
        _asked++;
        return NotifyAsync();
    }

    private async Task ReadAsync()
    {
        var ticket = ++_asked;
        State = PanelState.Loading;
        Failure = null;
        await NotifyAsync();
        try
        {
            var (refs, total) = await ReadRefsAsync();
            var rows = await store.SourceRows.ReadAsync(viewer.Viewer, [.. refs], CancellationToken.None);
            if (ticket != _asked)
                return;
            _rows.AddRange(rows);
            _offset += refs.Count;
            RowsTotal = total;
            HasMore = refs.Count > 0 && _offset < (Request?.Rows is null ? Request?.Evidence.Sample.Count ?? 0 : total);
            State = _rows.Count == 0 ? PanelState.Empty : PanelState.Data;
        }
        catch (Exception failure) when (ticket == _asked)
        {
            // Whatever went wrong is shown in the drawer; the page below must stay usable.
            Failure = failure;
            State = PanelState.Error;
        }

        await NotifyAsync();
    }

    private async Task<(IReadOnlyList<RowRef> Refs, long Total)> ReadRefsAsync()
    {
        var request = Request!;
        if (request.Rows is null)
            return ([.. request.Evidence.Sample.Skip(_offset).Take(RowsPerPage)], request.Evidence.Rows);
        var page = await request.Rows(new Slice(_offset, RowsPerPage), CancellationToken.None);
        return (page.Items, page.Total);
    }

    private Task NotifyAsync() => Changed?.Invoke() ?? Task.CompletedTask;
}
