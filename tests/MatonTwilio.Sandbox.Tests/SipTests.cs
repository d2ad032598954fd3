using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using static MatonTwilio.Sandbox.Tests.SandboxClient;

namespace MatonTwilio.Sandbox.Tests;

/// <summary>SIP domains and their users: limits, refusals, and dependencies.</summary>
public class SipTests
{
    private const string Good = "Password=IWasAtSignal2018";
    private const string Credentials = "SIP/CredentialLists/{0}/Credentials";
    private const string Addresses = "SIP/IpAccessControlLists/{0}/IpAddresses";

    [Theory]
    [InlineData(21230, "SIP/Domains", "DomainName=d{0}.sip.twilio.com", 100)]
    [InlineData(21239, "SIP/CredentialLists", "FriendlyName=List {0}", 100)]
    [InlineData(21255, "SIP/IpAccessControlLists", "FriendlyName=List {0}", 1000)]
    [InlineData(21242, Credentials, "Username=u{0}&" + Good, 1000)]
    [InlineData(21237, Addresses, "FriendlyName=A&IpAddress=198.51.100.{0}", 100)]
    public async Task A_list_has_a_limit(int code, string list, string form, int most)
    {
        using var sandbox = new SandboxClient();
        var path = await PathAsync(sandbox, list);
        var page = await sandbox.GetAsync($"{path}?PageSize=1000");
        var there = page.Select(static field => field.Value).OfType<JsonArray>().Single().Count;
        for (var number = there; number < most; number++)
        {
            await sandbox.PostAsync(path, HttpStatusCode.Created, Form(string.Format(CultureInfo.InvariantCulture, form, number)));
        }

        Assert.Equal(code, await sandbox.RefusedPostAsync(path, Form(string.Format(CultureInfo.InvariantCulture, form, most))));
    }

    [Theory]
    [InlineData(21232, "SIP/Domains", "DomainName=branch.example.com")]
    [InlineData(21232, "SIP/Domains", "DomainName=a.branch.sip.twilio.com")]
    [InlineData(21232, "SIP/Domains", "DomainName=OFFICE.sip.twilio.com")]
    [InlineData(21231, "SIP/Domains", "DomainName=branch.sip.twilio.com&FriendlyName=x1234567890123456789012345678901234567890123456789012345678901234")]
    [InlineData(21240, "SIP/CredentialLists", "FriendlyName=Front desk")]
    [InlineData(21235, "SIP/IpAccessControlLists", "FriendlyName=Offices")]
    [InlineData(21243, Credentials, "Username=reception&" + Good)]
    [InlineData(21243, Credentials, "Username=x12345678901234567890123456789012&" + Good)]
    [InlineData(21243, Credentials, "Username=x&Password=IWasAtS2018")]
    [InlineData(21243, Credentials, "Username=x&Password=IWasAtSignalToo")]
    [InlineData(21243, Credentials, "Username=x&Password=iwasatsignal2018")]
    [InlineData(21243, Credentials, "Username=x&Password=IWASATSIGNAL2018")]
    [InlineData(21238, Addresses, "FriendlyName=A&IpAddress=203.0.113.0")]
    [InlineData(21238, Addresses, "FriendlyName=A&IpAddress=2001:db8::1")]
    [InlineData(21238, Addresses, "FriendlyName=A&IpAddress=10")]
    [InlineData(21238, Addresses, "FriendlyName=A&IpAddress=198.51.100.7&CidrPrefixLength=33")]
    [InlineData(21238, Addresses, "FriendlyName=A&IpAddress=198.51.100.7&CidrPrefixLength=0")]
    [InlineData(20001, "SIP/Domains/{0}/Auth/Calls/CredentialListMappings", "IpAccessControlListSid=AL0123456789abcdef0123456789abcdef")]
    public async Task Invalid_forms_are_refused_with_Twilios_code(int code, string list, string form)
    {
        using var sandbox = new SandboxClient();

        Assert.Equal(code, await sandbox.RefusedPostAsync(await PathAsync(sandbox, list), Form(form)));
    }

    [Fact]
    public async Task The_auth_type_of_a_domain_follows_its_mapped_lists()
    {
        using var sandbox = new SandboxClient();
        var domain = await sandbox.PostAsync($"{sandbox.Account}/SIP/Domains.json", HttpStatusCode.Created, Form("DomainName=branch.sip.twilio.com"));
        var path = $"{sandbox.Account}/SIP/Domains/{Text(domain, "sid")}";
        var credentials = await FirstAsync(sandbox, "SIP/CredentialLists");
        var addresses = await FirstAsync(sandbox, "SIP/IpAccessControlLists");
        async Task<string?> TypeAsync() => Text(await sandbox.GetAsync($"{path}.json"), "auth_type");

        Assert.Equal("", await TypeAsync());
        await sandbox.PostAsync($"{path}/Auth/Registrations/CredentialListMappings.json", HttpStatusCode.Created, ("CredentialListSid", credentials));
        Assert.Equal("", await TypeAsync());
        await sandbox.PostAsync($"{path}/Auth/Calls/CredentialListMappings.json", HttpStatusCode.Created, ("CredentialListSid", credentials));
        Assert.Equal("CREDENTIAL_LIST", await TypeAsync());
        await sandbox.PostAsync($"{path}/IpAccessControlListMappings.json", HttpStatusCode.Created, ("IpAccessControlListSid", addresses));
        Assert.Equal("IP_ACL,CREDENTIAL_LIST", await TypeAsync());
        await sandbox.DeleteAsync($"{path}/CredentialListMappings/{credentials}.json");
        Assert.Equal("IP_ACL", await TypeAsync());
    }

    [Fact]
    public async Task A_mapped_list_cannot_be_mapped_again_or_deleted()
    {
        using var sandbox = new SandboxClient();
        var domain = $"{sandbox.Account}/SIP/Domains/{await FirstAsync(sandbox, "SIP/Domains")}";
        var list = Sids(await sandbox.GetAsync($"{domain}/Auth/Registrations/CredentialListMappings.json"), "contents").Single();
        var path = $"{sandbox.Account}/SIP/CredentialLists/{list}.json";

        Assert.Equal(21231, await sandbox.RefusedPostAsync($"{domain}/Auth/Registrations/CredentialListMappings.json", ("CredentialListSid", list)));
        Assert.Equal(21231, await sandbox.RefusedPostAsync($"{domain}/CredentialListMappings.json", ("CredentialListSid", list)));
        Assert.Equal(21241, await sandbox.RefusedAsync(HttpMethod.Delete, path, HttpStatusCode.BadRequest));
        await sandbox.DeleteAsync($"{domain}.json");
        await sandbox.DeleteAsync(path);
    }

    [Fact]
    public async Task A_domain_with_a_subdomain_cannot_be_deleted()
    {
        using var sandbox = new SandboxClient();
        var domain = $"{sandbox.Account}/SIP/Domains/{await FirstAsync(sandbox, "SIP/Domains")}.json";
        var made = await sandbox.PostAsync($"{sandbox.Account}/SIP/Domains.json", HttpStatusCode.Created, ("DomainName", "a.Office.sip.twilio.com"));
        var subdomain = $"{sandbox.Account}/SIP/Domains/{Text(made, "sid")}.json";

        Assert.Equal(21233, await sandbox.RefusedAsync(HttpMethod.Delete, domain, HttpStatusCode.BadRequest));
        Assert.Equal(21232, await sandbox.RefusedPostAsync(subdomain, ("DomainName", "a.branch.sip.twilio.com")));
        await sandbox.DeleteAsync(subdomain);
        await sandbox.DeleteAsync(domain);
    }

    [Theory]
    [InlineData("SIP/CredentialLists", "FriendlyName=A", "FriendlyName=B", "FriendlyName=Office phones", 21240)]
    [InlineData("SIP/IpAccessControlLists", "FriendlyName=A", "FriendlyName=B", "FriendlyName=offices", 21235)]
    [InlineData("SIP/Domains", "DomainName=a.sip.twilio.com", "DomainName=A.sip.twilio.com", "DomainName=office.sip.twilio.com", 21232)]
    [InlineData(Addresses, "FriendlyName=A&IpAddress=198.51.100.7", "IpAddress=198.51.100.8", "IpAddress=203.0.113.0", 21238)]
    [InlineData(Credentials, "Username=x&" + Good, "Password=IWasAtSi2018", "Password=IWasAtS2018", 21243)]
    public async Task A_change_is_shown_or_refused_with_its_code(string list, string created, string changed, string refused, int code)
    {
        using var sandbox = new SandboxClient();
        var path = await PathAsync(sandbox, list);
        var record = $"{path[..^".json".Length]}/{Text(await sandbox.PostAsync(path, HttpStatusCode.Created, Form(created)), "sid")}.json";

        var after = await sandbox.PostAsync(record, HttpStatusCode.OK, Form(changed));

        Assert.Equal(code, await sandbox.RefusedPostAsync(record, Form(refused)));
        var (name, value) = Form(changed)[0];
        Assert.Equal(name == "Password" ? null : value, Text(after, JsonNamingPolicy.SnakeCaseLower.ConvertName(name)));
    }

    [Fact]
    public async Task A_list_that_does_not_exist_is_not_mapped()
    {
        using var sandbox = new SandboxClient();
        var domain = $"{sandbox.Account}/SIP/Domains/{await FirstAsync(sandbox, "SIP/Domains")}";

        Assert.Equal(20404, await sandbox.RefusedAsync(
            HttpMethod.Post, $"{domain}/CredentialListMappings.json", HttpStatusCode.NotFound, ("CredentialListSid", "CL0123456789abcdef0123456789abcdef")));
    }

    // The path of a list, below the first owner if it has one.
    private static async Task<string> PathAsync(SandboxClient sandbox, string list)
    {
        var owner = list.IndexOf("/{", StringComparison.Ordinal);
        return $"{sandbox.Account}/{(owner < 0 ? list : string.Format(CultureInfo.InvariantCulture, list, await FirstAsync(sandbox, list[..owner])))}.json";
    }

    private static async Task<string> FirstAsync(SandboxClient sandbox, string list)
    {
        var page = await sandbox.GetAsync($"{sandbox.Account}/{list}.json");
        return Sids(page, page.Single(static field => field.Value is JsonArray).Key)[0];
    }
}
