namespace Graph.Analytics;

/// <summary>How the communities of two partitions correspond.</summary>
/// <param name="Origins">Per label after: the label before that it continues, or -1. Every label occurs at most once: it is an identity.</param>
/// <param name="Events">Per label after: Same, Grew, Shrank, Born, Split or Merged.</param>
/// <param name="Shared">Per label after: members in common with its origin; 0 without one.</param>
/// <param name="Heirs">Per label before: the label after that continues it, or -1.</param>
/// <param name="Fates">Per label before: Same, Grew, Shrank, Split, Merged or Dissolved.</param>
public sealed record CommunityMatchingResult(int[] Origins, CommunityEvent[] Events, int[] Shared, int[] Heirs, CommunityEvent[] Fates);
