using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MatonTwilio.Sandbox;

/// <summary>Writes a page as Twilio does: the list under its name, and the URLs of the pages around it.</summary>
internal static class PageBody
{
    public static HttpReply Reply(Operation operation, PageRequest request, Page page)
    {
        if (!operation.Resource.IsPaged)
        {
            return HttpReply.Json(200, JsonBody.Write(json =>
            {
                WriteList(json, operation, page);
                json.WriteString("uri", operation.Path);
            }));
        }

        var start = request.Number * request.Size;
        var next = page.HasNext && page.Records.Count > 0
            ? Address(operation, request, request.Number + 1, PageRequest.TokenAfter(page.Records[^1]))
            : null;
        var previous = page.HasPrevious && page.Records.Count > 0
            ? Address(operation, request, Math.Max(0, request.Number - 1), PageRequest.TokenBefore(page.Records[0]))
            : null;
        return HttpReply.Json(200, JsonBody.Write(json =>
        {
            json.WriteString("first_page_uri", Address(operation, request, 0, null));
            json.WriteNumber("end", start + Math.Max(0, page.Records.Count - 1));
            json.WriteString("previous_page_uri", previous);
            WriteList(json, operation, page);
            json.WriteString("uri", Address(operation, request, request.Number, operation.Query["PageToken"]));
            json.WriteNumber("page_size", request.Size);
            json.WriteNumber("start", start);
            json.WriteString("next_page_uri", next);
            json.WriteNumber("page", request.Number);
        }));
    }

    private static void WriteList(Utf8JsonWriter json, Operation operation, Page page)
    {
        json.WriteStartArray(operation.Resource.ListName!);
        foreach (var record in page.Records)
        {
            json.WriteStartObject();
            JsonBody.WriteRecord(json, operation.Resource.Fields, record, operation.Now);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The URL of a page, relative to Twilio's host: the filters of the request, then the page.</summary>
    private static string Address(Operation operation, PageRequest request, int number, string? token)
    {
        var address = new StringBuilder(operation.Path).Append('?');
        foreach ((var name, var value) in operation.Query.Pairs.Where(pair => !PageRequest.IsParameter(pair.Key)))
        {
            address.Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value)).Append('&');
        }

        address.Append(CultureInfo.InvariantCulture, $"PageSize={request.Size}&Page={number}");
        if (token is not null)
        {
            address.Append("&PageToken=").Append(Uri.EscapeDataString(token));
        }

        return address.ToString();
    }
}
