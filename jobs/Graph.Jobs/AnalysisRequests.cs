using System.Security.Cryptography;
using System.Text;
using Graph.Linkage.Findings;
using Graph.Linkage.Store;

namespace Graph.Jobs;

/// <summary>Makes requests for the ledger: the same question while it is owed is the same run.</summary>
public static class AnalysisRequests
{
    /// <summary>A request for an analysis.</summary>
    /// <param name="parameters">What to analyse and how; their scope is the run's.</param>
    /// <param name="trigger"><c>import</c>, <c>nightly</c>, <c>manual</c> or <c>cli</c>.</param>
    /// <param name="by">Who asks.</param>
    public static RunRequest For(AnalysisParameters parameters, string trigger, string by)
    {
        var json = parameters.ToJson();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..16];
        return new RunRequest($"analyze:{parameters.Scope}:{hash}", parameters.Scope, json, trigger, by);
    }
}
