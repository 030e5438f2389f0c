using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>Whether an object was asked about (已查, 未查).</summary>
internal static class CoverageState
{
    public static bool IsAnswered(IEnumerable<QueryRecordRow> records) => records.Any(record => IsAnswer(record.Result));

    public static bool IsAnswer(QueryResult result) => result is QueryResult.Data or QueryResult.Empty;
}
