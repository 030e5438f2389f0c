using Graph.Linkage.Store;

namespace Graph.Web.Api.Graphs;

/// <summary>That an entity belongs to a group of a run.</summary>
/// <param name="GroupId">The group.</param>
/// <param name="Member">Its part in it.</param>
public sealed record Membership(string GroupId, MemberFinding Member);
