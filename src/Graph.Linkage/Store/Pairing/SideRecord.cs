using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>What one side's record says of a call or transfer; rows that repeat one another are one record.</summary>
/// <param name="From">Store number of the end it starts from, as recorded.</param>
/// <param name="To">Store number of the other end, as recorded.</param>
/// <param name="FromId">Identity behind <paramref name="From"/>.</param>
/// <param name="ToId">Identity behind <paramref name="To"/>.</param>
/// <param name="Side">Whose record it is.</param>
/// <param name="AtTicks">UTC ticks, the provider's clock offset already subtracted.</param>
/// <param name="Precision">How exact the time is.</param>
/// <param name="Serial">Serial number, or null.</param>
public sealed record SideRecord(
    long From, long To, EntityId FromId, EntityId ToId, EventSide Side, long AtTicks, TimePrecision Precision, string? Serial);
