using System.Collections;
using MatonTwilio.Gateway.Clients;
using MatonTwilio.Gateway.Http;
using MatonTwilio.Gateway.Paging;

namespace MatonTwilio.Commands;

/// <summary>A kind of record that has webhooks and no cmdlets of its own.</summary>
/// <param name="Prefix">What its SIDs begin with.</param>
/// <param name="Path">The path of its list.</param>
/// <param name="ListName">The name of the list in a page.</param>
/// <param name="Name">Twilio's name of the field that people know a record by.</param>
/// <param name="Urls">The properties with URLs, and Twilio's names of them and of their methods.</param>
internal sealed record WebhookOwner(string Prefix, string Path, string ListName, string Name, params (string Property, string Url, string? Method)[] Urls)
{
    /// <summary>All kinds. Conferences and recordings have no URLs of their own: those are named in requests and in TwiML.</summary>
    public static IReadOnlyList<WebhookOwner> All { get; } =
    [
        new("CN", "ConnectApps", "connect_apps", "friendly_name",
            ("AuthorizeRedirectUrl", "authorize_redirect_url", null),
            ("DeauthorizeCallbackUrl", "deauthorize_callback_url", "deauthorize_callback_method")),
    ];

    /// <summary>Reads the list.</summary>
    /// <param name="client">A client of the account.</param>
    public ListReader<object?> List(RawClient client) => client.List(Path, query: null, ListName);

    /// <summary>Changes fields of a record, and returns it.</summary>
    /// <param name="client">A client of the account.</param>
    /// <param name="sid">The record's SID.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="cancellation">Ends it.</param>
    public Task<object?> UpdateAsync(RawClient client, string sid, RequestFields fields, CancellationToken cancellation)
        => client.SendAsync("POST", $"{Path}/{sid}", query: null, fields, cancellation);

    /// <summary>The URLs of a record.</summary>
    /// <param name="record">The record as it came.</param>
    public IEnumerable<TwilioWebhook> Read(object? record)
    {
        if (record is not IDictionary values)
        {
            return [];
        }

        return Urls.Where(one => values[one.Url] is string { Length: > 0 }).Select(one => new TwilioWebhook
        {
            Owner = values[Name] as string,
            OwnerSid = values["sid"] as string,
            AccountSid = values["account_sid"] as string,
            Property = one.Property,
            Method = one.Method is null ? null : values[one.Method] as string,
            Url = values[one.Url] as string,
        });
    }
}
