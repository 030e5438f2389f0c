namespace Graph.Linkage.Ingest.Layouts;

/// <summary>The layouts that are recognised without a mapping.</summary>
public static class BuiltInLayouts
{
    /// <summary>All of them in order of preference: of two that fit a header equally the earlier one is taken.</summary>
    public static IReadOnlyList<ILayout> All { get; } =
    [
        new CaseLayout(), new StatementLayout(), new CallLayout(), new DeviceLayout(), new AccountLayout(), new RegistrationLayout(),
        new LeadListLayout(),
    ];
}
