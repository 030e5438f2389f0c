namespace Graph.Seeds.Population;

/// <summary>One incident. Only reported ones reach an investigator.</summary>
internal sealed record CaseRecord(int Gang, int Victim, int HappenedAt, int ReportedAt, long LossFen, int[] Accounts, int[] Phones, bool IsReported, bool NamesOwnAccount, int FraudType);
