namespace Graph.Seeds.Population;

/// <summary>One call. Numbers from <see cref="Nation.Outside"/> on belong to nobody in this world.</summary>
internal readonly record struct CallRecord(int From, int To, int At, int Seconds, int FromCell = -1, int ToCell = -1);
