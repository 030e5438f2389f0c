namespace Graph.Cli.Evaluation;

/// <summary>How well a ranking finds the bosses.</summary>
/// <param name="Recall">Share of the observable bosses among the first k.</param>
/// <param name="AveragePrecision">Mean of the precision at each boss; a boss who is not ranked counts 0.</param>
/// <param name="Auc">Chance that a boss stands before somebody who is none; unranked bosses stand last.</param>
internal sealed record RankingScores(double Recall, double AveragePrecision, double Auc)
{
    public static RankingScores? Of(IReadOnlyList<string> ranked, IReadOnlySet<string> bosses, int k)
    {
        if (bosses.Count == 0)
            return null;
        var (found, precision, before) = (0, 0.0, 0.0);
        for (var i = 0; i < ranked.Count; i++)
        {
            if (!bosses.Contains(ranked[i]))
                continue;
            found++;
            precision += found / (i + 1.0);
            before += ranked.Count - bosses.Count(ranked.Contains) - (i + 1 - found);
        }
        var others = ranked.Count - found;
        return new RankingScores(
            ranked.Take(k).Count(bosses.Contains) / (double)bosses.Count, precision / bosses.Count, others == 0 ? 0.5 : before / ((double)others * bosses.Count));
    }
}
