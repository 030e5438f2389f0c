namespace Graph.Web.Api;

/// <summary>Which paths to look for.</summary>
/// <param name="From">Store number of the first entity.</param>
/// <param name="To">Store number of the second.</param>
/// <param name="Money">Only transfers whose times do not decrease.</param>
/// <param name="K">How many paths at most, 1 to 20.</param>
public sealed record PathQuestion(long From, long To, bool Money = false, int K = 1);
