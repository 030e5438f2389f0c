using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>A marked object.</summary>
/// <param name="Entity">The object with its mark.</param>
/// <param name="CaseNo">Case the mark belongs to, or null.</param>
/// <param name="Reason">Why it was set; null when the log no longer says so to this viewer.</param>
/// <param name="By">Who set it.</param>
/// <param name="At">When.</param>
public sealed record MarkLine(EntityRow Entity, string? CaseNo, string? Reason, string? By, DateTimeOffset? At);
