using System.Text.Json;
using Graph.Linkage.Model;

namespace Graph.Linkage.Findings;

/// <summary>Numbers that findings are judged by: the settings document <c>thresholds</c>.</summary>
public sealed record Thresholds
{
    /// <summary>Name of the settings document.</summary>
    public const string DocumentName = "thresholds";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Distinct cases whose money converges; from this many on the signal is at its threshold.</summary>
    public double MoneyConvergenceCases { get; init; } = 2;

    /// <summary>Participation coefficient, 0 to 1.</summary>
    public double BrokerageParticipation { get; init; } = 0.5;

    /// <summary>Implicated accounts and SIMs operated.</summary>
    public double ControlledCards { get; init; } = 3;

    /// <summary>Card generations.</summary>
    public double ReusedGenerations { get; init; } = 2;

    /// <summary>(heads that call + 1) / (heads called back + 1).</summary>
    public double AsymmetricContact { get; init; } = 3;

    /// <summary>Layer from which money counts as converging.</summary>
    public int ConvergenceLayerMin { get; init; } = 3;

    /// <summary>Hours for which an inflow taints what leaves an account.</summary>
    public double TaintWindowHours { get; init; } = 24;

    /// <summary>Taint below this many fen is not followed.</summary>
    public long TaintFenMin { get; init; } = 10_000;

    /// <summary>Deepest layer that is followed.</summary>
    public int TaintLayerMax { get; init; } = 8;

    /// <summary>An account with more distinct counterparties than this is a merchant or clearing account: money stops there.</summary>
    public int MerchantCounterparties { get; init; } = 100;

    /// <summary>Days without activity after which a new generation of cards begins.</summary>
    public double GenerationGapDays { get; init; } = 14;

    /// <summary>Distinct partners inside its group from which an actor is one of the group's heads.</summary>
    public int HeadPartners { get; init; } = 4;

    /// <summary>Largest number of accounts on one IP, MAC or handset that still says something about control.</summary>
    public int SharedAccountsMax { get; init; } = 50;

    /// <summary>SIMs in a handset from which it is a SIM box.</summary>
    public int BoxSims { get; init; } = 8;

    /// <summary>Registrations with one contact or handler from which he is a handler.</summary>
    public int HandlerRegistrations { get; init; } = 3;

    /// <summary>Distinct contacts from which somebody may be a courier or a shop.</summary>
    public int CourierContacts { get; init; } = 50;

    /// <summary>Reads a document.</summary>
    /// <exception cref="GraphException"><c>settings.invalid</c>: not JSON, or a threshold that is not positive.</exception>
    public static Thresholds Parse(string json)
    {
        try
        {
            var read = JsonSerializer.Deserialize<Thresholds>(json, Json) ?? new();
            var positive = new[]
            {
                read.MoneyConvergenceCases, read.BrokerageParticipation, read.ControlledCards, read.ReusedGenerations, read.AsymmetricContact,
                read.TaintWindowHours, read.GenerationGapDays, read.HeadPartners, read.TaintLayerMax, read.ConvergenceLayerMin,
            };
            if (positive.Any(value => !(double.IsFinite(value) && value > 0)))
                throw new GraphException(new UserMessage("settings.invalid", DocumentName));
            return read;
        }
        catch (JsonException fault)
        {
            throw new GraphException(new UserMessage("settings.invalid", DocumentName), fault);
        }
    }

    /// <summary>The document.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);
}
