using Graph.Web.Components.Shared;

namespace Graph.Web.ViewModels;

/// <summary>One reason in words.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Topic">What opens behind it, or null where no row says so.</param>
public sealed record StandingReason(string Text, EvidenceRequest? Topic = null);
