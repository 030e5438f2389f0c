namespace Graph.Web.ViewModels;

/// <summary>A file that would let more be said of an object.</summary>
/// <param name="File">Code of what kind of file: <c>calls</c>, <c>statement</c>, <c>devices</c>, <c>logins</c> or the name of a signal.</param>
/// <param name="Entity">Of which number or account, or null where the data as a whole lack it.</param>
/// <param name="Provider">Whom to ask, or null where unknown.</param>
/// <param name="From">Start of the period, UTC ticks, or null.</param>
/// <param name="To">End of the period, UTC ticks, or null.</param>
public sealed record MissingRecord(string File, EntityRef? Entity = null, string? Provider = null, long? From = null, long? To = null);
