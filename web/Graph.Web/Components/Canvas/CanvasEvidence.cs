using Graph.Linkage.Store;
using Graph.Web.Components.Shared;
using Graph.Web.Hosting;
using Graph.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Graph.Web.Components.Canvas;

/// <summary>What the evidence drawer shows for an element of the canvas.</summary>
public sealed class CanvasEvidence(IStore store, CurrentViewer viewer, IStringLocalizer<Resources.Canvas> texts, IStringLocalizer<Shell> shell)
{
    /// <summary>Evidence of a link (<c>l</c> with its number) or of every mention of an entity (<c>n</c> with its number).</summary>
    /// <returns>Null when the viewer does not see it.</returns>
    public async Task<EvidenceRequest?> RequestAsync(string id)
    {
        if (CanvasSelection.NumberOf(id, 'l') is { } lid)
            return await OfLinkAsync(lid);
        if (CanvasSelection.NumberOf(id, 'n') is not { } nid)
            return null;
        var rows = await store.Reader.GetAsync(viewer.Viewer, [nid], CancellationToken.None);
        return rows.Count == 0
            ? null
            : EvidenceRequest.OfEntity(texts["evidence.entity", EntityNames.LabelOf(rows[0], viewer.Viewer)], nid, store.Reader, viewer.Viewer);
    }

    private async Task<EvidenceRequest?> OfLinkAsync(long lid)
    {
        var links = await store.Reader.GetLinksAsync(viewer.Viewer, [lid], CancellationToken.None);
        if (links.Count == 0)
            return null;
        var link = links[0];
        var name = shell["link." + link.Type] is { ResourceNotFound: false } known ? known.Value : link.Type;
        var title = texts["evidence.link", name, EntityNames.LabelOf(link.From, viewer.Viewer), EntityNames.LabelOf(link.To, viewer.Viewer)];
        return EvidenceRequest.OfLink(title, link, store.Reader, viewer.Viewer);
    }
}
