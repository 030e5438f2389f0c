namespace Graph.Seeds.World;

/// <summary>One reported incident with everything that the case file says about it.</summary>
internal sealed class DemoCase
{
    public required string Number { get; init; }

    public required string Series { get; init; }

    public required string Bureau { get; init; }

    public required string FraudType { get; init; }

    public required DateTime HappenedAt { get; init; }

    public required County Place { get; init; }

    public string Gang { get; init; } = "";

    public List<Person> Victims { get; } = [];

    public long LossFen { get; set; }

    public List<string> NamedAccounts { get; } = [];

    public List<string> NamedPhones { get; } = [];
}
