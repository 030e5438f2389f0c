using Graph.Linkage.Store;
using Graph.Web.Api.Graphs;
using Graph.Web.Components.Shared;
using Graph.Web.Hosting;
using Graph.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Graph.Web.Components.Canvas;

/// <summary>What the evidence drawer shows for an element of the canvas.</summary>
public sealed class CanvasEvidence(IStore store, GroupTies ties, CurrentViewer viewer, IStringLocalizer<Resources.Canvas> texts, IStringLocalizer<Shell> shell)
{
    private const int FactsMax = 20;

    /// <summary>
    /// Evidence of a link (<c>l</c> with its number), of the links between two groups (<see cref="GroupTie.EdgeId"/>) or of every mention
    /// of an entity (<c>n</c> with its number).
    /// </summary>
    /// <returns>Null when the viewer does not see it.</returns>
    public async Task<EvidenceRequest?> RequestAsync(string id)
    {
        if (CanvasSelection.NumberOf(id, 'l') is { } lid)
            return await OfLinkAsync(lid);
        if (GroupTie.Parse(id) is { } tie)
            return await OfTieAsync(tie.From, tie.To, tie.Type);
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
        return EvidenceRequest.OfLink(TitleOf(links[0]), links[0], store.Reader, viewer.Viewer);
    }

    private async Task<EvidenceRequest?> OfTieAsync(string from, string to, string type)
    {
        if (await store.Findings.CurrentRunAsync(viewer.Viewer, CancellationToken.None) is not { } run
            || await store.Findings.GroupAsync(viewer.Viewer, run.Id, from, CancellationToken.None) is not { } one
            || await store.Findings.GroupAsync(viewer.Viewer, run.Id, to, CancellationToken.None) is not { } other)
            return null;
        var tied = await ties.AmongAsync(viewer.Viewer, [one.Group, other.Group], CancellationToken.None);
        if (tied.FirstOrDefault(tie => tie.Type == type) is not { } found)
            return null;
        var title = texts["evidence.tie", NameOf(type), one.Group.Label, other.Group.Label];
        return EvidenceRequest.OfLinks(title, found.Links, [.. found.Links.Take(FactsMax).Select(TitleOf)], store.Reader, viewer.Viewer);
    }

    private string TitleOf(LinkRow link) =>
        texts["evidence.link", NameOf(link.Type), EntityNames.LabelOf(link.From, viewer.Viewer), EntityNames.LabelOf(link.To, viewer.Viewer)];

    private string NameOf(string type) => shell["link." + type] is { ResourceNotFound: false } known ? known.Value : type;
}
