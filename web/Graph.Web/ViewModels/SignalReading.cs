using Graph.Linkage.Findings;
using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>How signals are read.</summary>
public static class SignalReading
{
    /// <summary>Whether it is one of the five signals of the field rather than a centrality.</summary>
    public static bool IsDomain(SignalFinding signal) => SignalNames.Domain.Contains(signal.Name);

    /// <summary>Whether a signal of the field is on the suspicious side of its threshold.</summary>
    public static bool IsReached(SignalFinding signal) => IsDomain(signal) && signal.Value is { } value
        && (signal.Direction == "low" ? value <= signal.Threshold : value >= signal.Threshold);
}
