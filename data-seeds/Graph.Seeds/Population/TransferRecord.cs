namespace Graph.Seeds.Population;

/// <summary>One payment. An end of -1 is described by <paramref name="Other"/>; accounts from <see cref="Nation.Outside"/> on are strangers'.</summary>
internal readonly record struct TransferRecord(int From, int To, int At, long Fen, OtherKind Other = OtherKind.None, int Ip = -1, int Mac = -1, bool IsCrime = false);
