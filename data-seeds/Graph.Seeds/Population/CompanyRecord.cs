namespace Graph.Seeds.Population;

/// <summary>A company, its representative and the address it shares or not.</summary>
internal record struct CompanyRecord(int Representative, int Address, int FirstAccount, int Gang);
