using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>What is ranked: a person, or a phone, account or device without a known owner.</summary>
/// <param name="Id">The actor.</param>
/// <param name="Name">Shown name, or null.</param>
/// <param name="GroupId">Its group, or null when alone.</param>
/// <param name="Role">As in <see cref="MemberFinding.Role"/>.</param>
/// <param name="Score">In [0, 1].</param>
/// <param name="PlacedBy"><c>signals</c> or <c>centrality</c>.</param>
/// <param name="Abstained">Null, insufficient-signals, no-coverage or group-too-small.</param>
/// <param name="Signals">The five domain signals, then the five centralities, in the order of the data model.</param>
/// <param name="LookAlikes">Codes of innocent patterns recognised: handler, driver, landlord, courier, shop, exchanger, relative ...</param>
/// <param name="Owner">Registered owner when the score belongs to a number rather than to the person it is registered to, or null.</param>
public sealed record ActorFinding(
    EntityId Id, string? Name, string? GroupId, string Role, double Score, string PlacedBy, string? Abstained,
    IReadOnlyList<SignalFinding> Signals, IReadOnlyList<string> LookAlikes, EntityId? Owner);
