namespace Graph.Analytics;

/// <summary>What <see cref="ResolutionSweep"/> found at one resolution.</summary>
/// <param name="Resolution">The resolution.</param>
/// <param name="Labels">The partition of highest quality among the runs, the earliest run winning ties.</param>
/// <param name="CommunityCount">Communities of that partition.</param>
/// <param name="LargestSize">Members of its largest community.</param>
/// <param name="Quality">Its quality under the objective at this resolution.</param>
/// <param name="Agreement">Mean NMI of all pairs of runs, in [0, 1]: 1 when every seed gives the same partition. 1 for a single run.</param>
/// <param name="Spread">Mean variation of information of all pairs of runs, at least 0; 0 for a single run.</param>
/// <param name="StepFromBefore">Variation of information to <see cref="Labels"/> of the resolution before; 0 at the first. A run of small
/// steps is a plateau: the partition there does not hang on the exact resolution.</param>
public sealed record SweepPoint(
    double Resolution, int[] Labels, int CommunityCount, int LargestSize, double Quality, double Agreement, double Spread, double StepFromBefore);
