using System.Globalization;

namespace MatonTwilio.Sandbox;

/// <summary>
/// Usage triggers. The sandbox requests no other servers, so none of them fires. Their values are computed from the account's own usage.
/// <see href="https://www.twilio.com/docs/usage/api/usage-trigger"/>
/// </summary>
internal static class UsageTriggers
{
    private static readonly string[] Figures = ["count", "usage", "price"];

    public static Resource Resource { get; } = new()
    {
        Name = "Usage/Triggers",
        Parent = Accounts.Resource,
        ListName = "usage_triggers",
        SidPrefix = "UT",
        Fields =
        [
            .. Field.Identity,
            Field.ApiVersion,
            Field.Text("friendly_name", string.Empty),
            Field.SettableOnce("usage_category", value => value),
            Field.SettableOnce("trigger_by", FormRules.OneOf("TriggerBy", Figures), initially: "usage"),
            Field.SettableOnce("recurring", value => value is "" or "alltime" ? null : FormRules.OneOf("Recurring", "daily", "monthly", "yearly")(value)),
            Field.Kept("trigger_value", WireType.NumberText),
            Field.Of<TriggerRecord>("current_value", WireType.NumberText, (trigger, now) => trigger.ValueAt(now)),
            Field.Kept("date_fired", WireType.Date),
            Field.Settable("callback_url", FormRules.Url("CallbackUrl", 21502)),
            Field.HttpMethod("callback_method"),
            Field.Of("usage_record_uri", WireType.Text, trigger => $"{trigger.ParentPath}/Usage/Records.json?Category={trigger.Text("usage_category")}"),
        ],
        Filters =
        [
            new("Recurring", value => (trigger, _) => (trigger.Text("recurring") ?? "alltime") == value),
            Filter.Same("TriggerBy", "trigger_by"),
            Filter.Same("UsageCategory", "usage_category"),
        ],
        Seed =
        [
            "FriendlyName=Budget&UsageCategory=totalprice&TriggerBy=price&TriggerValue=100&Recurring=monthly&CallbackUrl=https://example.com/budget",
        ],
        Required = ["CallbackUrl", "TriggerValue", "UsageCategory"],
        Create = Create,
        Update = (operation, trigger) => operation.Apply(trigger),
        Delete = (_, _) => { },
    };

    private static TriggerRecord Create(Operation operation)
    {
        var world = operation.World;
        var trigger = operation.Fill(new TriggerRecord(operation.NewIdentity())
        {
            World = world,
        });
        trigger["trigger_value"] = Value(operation.Form["TriggerValue"]!, trigger.ValueAt(operation.Now));
        return trigger;
    }

    /// <summary>A number, or a number with a plus sign, which is added to the current usage. A plus sign that was sent unencoded has been decoded as a space.</summary>
    private static decimal Value(string text, decimal current)
    {
        var isMore = text[0] is '+' or ' ';
        return decimal.TryParse(text.AsSpan(isMore ? 1 : 0), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value + (isMore ? current : 0)
            : throw TwilioError.InvalidParameter("TriggerValue", text);
    }
}
