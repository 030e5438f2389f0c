using Graph.Linkage.Store;
using Graph.Web.Components.Shared;
using Graph.Web.ViewModels;

namespace Graph.Web.Api.Graphs;

/// <summary>A node on its way into a document.</summary>
public sealed record ViewNode(
    string Id, long Nid, string Kind, string Label, string Key, string? Group, string? Role, double? Score, string? Mark, int Size)
{
    /// <summary>A node for an entity, with what a run says of it where it is a member of a group.</summary>
    public static ViewNode Of(EntityRow row, Linkage.Model.Viewer viewer, Membership? membership) => new(
        $"n{row.Nid}", row.Nid, row.Id.Kind, EntityNames.LabelOf(row, viewer), EntityNames.KeyOf(row.Id, viewer), membership?.GroupId,
        membership?.Member.Role, membership?.Member.Score, row.Mark, 1);

    /// <summary>A node for a whole group.</summary>
    public static ViewNode Of(RankedGroup group, Linkage.Model.Viewer viewer) => new(
        "g" + group.Group.Id, 0, "Group", Shown.Label(group.Group, viewer), "", group.Group.Id, group.Group.Type, group.Group.Score, null, group.Group.Size);
}
