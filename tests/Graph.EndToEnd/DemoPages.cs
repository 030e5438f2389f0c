namespace Graph.EndToEnd;

/// <summary>Every page of the product over the demo, by a name that a picture can carry.</summary>
internal static class DemoPages
{
    /// <summary>Name and address; <c>{group}</c>, <c>{leader}</c> and <c>{import}</c> stand for the first of each list.</summary>
    public static readonly (string Name, string Path)[] All =
    [
        ("overview", "/"), ("import", "/import"), ("import-report", "/import/{import}"),
        ("groups", "/groups"), ("groups-canvas", "/groups?view=canvas"), ("group", "/groups/{group}"),
        ("leaders", "/leaders"), ("entity", "/entities/{leader}"), ("entity-canvas", "/entities/{leader}?tab=canvas"),
        ("entity-links", "/entities/{leader}?tab=links"), ("entity-events", "/entities/{leader}?tab=events"),
        ("entity-rows", "/entities/{leader}?tab=rows"), ("entity-coverage", "/entities/{leader}?tab=coverage"),
        ("next", "/next"), ("check", "/check"), ("area", "/area?region=3505"), ("solved", "/solved"), ("leaders-native", "/leaders?place=native"),
        ("settings", "/settings"), ("jobs", "/settings/jobs"), ("public-numbers", "/settings/public"),
        ("thresholds", "/settings/thresholds"), ("log", "/settings/log"), ("data", "/settings/data"), ("missing", "/no-such-page"),
    ];

    /// <summary>The names alone.</summary>
    public static IEnumerable<string> Names => All.Select(page => page.Name);
}
