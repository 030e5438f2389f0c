namespace Graph.Analytics;

/// <summary>What a measure becomes when links are missing; every array has length n.</summary>
/// <param name="Values">The measure on the whole graph.</param>
/// <param name="Lows">Lower end of the interval of the values over the rounds.</param>
/// <param name="Highs">Upper end.</param>
/// <param name="BestRanks">Lower end of the interval of the ranks, 1 being the highest value; ties share their mean rank.</param>
/// <param name="WorstRanks">Upper end.</param>
/// <param name="TopShares">Share of the rounds in which the node was at the top, in [0, 1].</param>
public sealed record RobustnessResult(
    double[] Values, double[] Lows, double[] Highs, double[] BestRanks, double[] WorstRanks, double[] TopShares);
