namespace MatonTwilio.Sandbox;

/// <summary>Serves the table of resources. It lists, reads, creates, updates and deletes in the same way for all of them.</summary>
internal sealed class ResourceEngine(World world, IReadOnlyList<Resource> resources, SandboxHistory? history)
{
    // Requests run one at a time. The work is short, and a request then sees the effect of every earlier request, as a test expects.
    private readonly object _gate = new();
    private readonly FileStorage _storage = new(world);

    /// <summary>Responds to a request to Twilio's API. The path is Twilio's own.</summary>
    public HttpReply Handle(string path, HttpRequest request)
    {
        lock (_gate)
        {
            var now = world.Now;
            var reply = CarryAt(now, path, request);

            // A refused request is recorded as well, because it may have used a SID, and the next record has the SID after it.
            if (request.Method is "POST" or "DELETE")
            {
                history?.Add(new(now, request.Method, path, request.Form.Encode(), reply.Status));
            }

            return reply;
        }
    }

    /// <summary>Carries out earlier changes again, before the sandbox accepts requests.</summary>
    /// <exception cref="InvalidDataException">A change does not have the same outcome as before.</exception>
    public void Repeat(IReadOnlyList<SandboxChange> changes)
    {
        foreach (var change in changes)
        {
            var status = change.Method is "POST" or "DELETE"
                ? CarryAt(change.At, change.Path, HttpRequest.OfForm(change.Method, change.Path, change.Form)).Status
                : ActAt(change.At, change.Method, change.Path, FormFields.Parse(change.Form)).Status;
            if (status != change.Status)
            {
                throw new InvalidDataException(
                    $"The state file is of another version: {change.Method} {change.Path} had the status {change.Status} and now has {status}. Delete the file to start again.");
            }
        }
    }

    /// <summary>Carries out a change that is not a request.</summary>
    /// <param name="action">One of <see cref="WorldAction"/>.</param>
    /// <param name="accountSid">The account.</param>
    /// <param name="form">The fields of the change.</param>
    /// <exception cref="TwilioError">Twilio would refuse it.</exception>
    public Record Act(string action, string accountSid, IReadOnlyList<KeyValuePair<string, string>> form)
    {
        lock (_gate)
        {
            var (now, path, fields) = (world.Now, $"{Accounts.Root}/{Accounts.Resource.Name}/{accountSid}", FormFields.Of(form));
            var (record, error, status) = ActAt(now, action, path, fields);
            history?.Add(new(now, action, path, fields.Encode(), status));
            return record ?? throw error!;
        }
    }

    /// <summary>Whether these are an account's SID and token, or an API key and its secret.</summary>
    public bool Accepts(BasicCredentials? credentials)
    {
        lock (_gate)
        {
            return credentials is not null && world.Records.Find(credentials.Name) is { } record
                && (record.Text("auth_token") ?? record.Text("secret")) == credentials.Password;
        }
    }

    /// <summary>Reads a value while no request is carried out.</summary>
    public T Read<T>(Func<T> read)
    {
        lock (_gate)
        {
            return read();
        }
    }

    /// <summary>Responds to a request for a file, at the URL to which another response redirected.</summary>
    public HttpReply Serve(HttpRequest request)
    {
        lock (_gate)
        {
            return _storage.Serve(request);
        }
    }

    private (Record? Record, TwilioError? Error, int Status) ActAt(DateTimeOffset now, string action, string path, FormFields form)
    {
        world.Held = now;
        try
        {
            var operation = new Operation
            {
                World = world,
                Resource = Messages.Resource,
                ParentPath = path,
                AccountSid = path.Split('/')[^1],
                Path = path,
                Query = FormFields.None,
                Form = form,
                Now = now,
            };
            var record = WorldAction.CarryOut(action, operation);
            world.Happened?.Invoke(operation, record, false);
            return (record, null, 200);
        }
        catch (TwilioError error)
        {
            return (null, error, error.Status);
        }
        finally
        {
            world.Held = null;
        }
    }

    private HttpReply CarryAt(DateTimeOffset now, string path, HttpRequest request)
    {
        world.Held = now;
        try
        {
            return Dispatch(path, request);
        }
        catch (TwilioError error)
        {
            return JsonBody.Error(error);
        }
        finally
        {
            world.Held = null;
        }
    }

    private HttpReply Dispatch(string path, HttpRequest request)
    {
        var route = Route.Find(path, request.Method, resources, world) ?? throw TwilioError.NotFound(path);
        var operation = new Operation
        {
            World = world,
            Resource = route.Resource,
            Parent = route.Parent,
            ParentPath = route.ParentPath,
            AccountSid = route.Account?.Sid ?? string.Empty,
            Path = path,
            Query = request.Query,
            Form = request.Form,
            Now = world.Now,
        };
        if (request.Method != "GET" && route.Account?.Text("status") is string status && status != "active")
        {
            throw TwilioError.AccountNotActive();
        }

        var resource = route.Resource;
        var takesForm = route.Sid is null ? resource.Create is not null : resource.Update is not null;
        if (request.Method == "POST" && takesForm)
        {
            FormNames.Check(resource, request.Form);
        }

        if (route.Sid is null)
        {
            return request.Method switch
            {
                "GET" when resource.LeadsToParent => Lead(request, route, route.Parent!),
                "GET" when resource.Single is not null => Show(200, resource.Single(operation), resource),
                "GET" when resource.ListName is not null => List(operation),
                "POST" when resource.Create is not null => Add(operation, resource.Create),
                _ => throw TwilioError.NotFound(path),
            };
        }

        var record = Find(operation, route.Sid) ?? throw TwilioError.NotFound(path);

        switch (request.Method)
        {
            case "GET" when route.Extension != Route.RecordExtension:
                return Lead(request, route, record);
            case "GET" when resource.ListName is not null:
                return Show(200, record, resource);
            case "POST" when resource.Update is not null:
                Require(operation, resource.RequiredInChange);
                resource.Update(operation, record);
                world.Happened?.Invoke(operation, record, false);
                return Show(resource.UpdatedStatus, record, resource);
            case "DELETE" when resource.Delete is not null:
                resource.Delete(operation, record);
                if (!resource.KeepsDeleted)
                {
                    world.Records.Remove(record);
                }

                world.Happened?.Invoke(operation, record, false);

                return HttpReply.NoContent;
            default:
                throw TwilioError.NotFound(path);
        }
    }

    private Record? Find(Operation operation, string name)
    {
        if (operation.Resource.Find is { } find)
        {
            return find(operation, name);
        }

        return world.Records.TryFind(operation.Resource, operation.ParentPath, name, out var record)
            && operation.Resource.IsThere?.Invoke(record, operation.Now) is not false ? record : null;
    }

    private HttpReply List(Operation operation)
    {
        var resource = operation.Resource;
        var request = PageRequest.Read(operation.Query);
        List<RecordTest> tests = [];
        foreach (var filter in resource.Filters)
        {
            if (operation.Query[filter.Name] is { Length: > 0 } value)
            {
                tests.Add(filter.Read(value));
            }
        }

        if (resource.IsThere is not null)
        {
            tests.Add(resource.IsThere);
        }

        if (resource.ListsLag && world.Options.ListLag > TimeSpan.Zero)
        {
            tests.Add((record, now) => now - record.Created >= world.Options.ListLag);
        }

        var records = resource.Select?.Invoke(operation) ?? world.Records.List(resource, operation.ParentPath);
        var page = Page.Take(records, record => tests.TrueForAll(test => test(record, operation.Now)), resource.OldestFirst, world.Records, request);
        return PageBody.Reply(operation, request, page);
    }

    private static void Require(Operation operation, IReadOnlyList<string> names)
    {
        if (names.FirstOrDefault(name => string.IsNullOrEmpty(operation.Form[name])) is string missing)
        {
            throw TwilioError.MissingParameter(missing);
        }
    }

    private HttpReply Add(Operation operation, Func<Operation, Record> create)
    {
        Require(operation, operation.Resource.Required);
        var record = create(operation);
        world.Records.Add(record);
        world.Happened?.Invoke(operation, record, true);
        return Show(operation.Resource.CreatedStatus, record, operation.Resource, operation.Resource.CreatedFields);
    }

    /// <summary>Redirects to the storage of the record's file.</summary>
    private HttpReply Lead(HttpRequest request, Route route, Record record)
    {
        var asked = request.Query["RequestedChannels"];
        var channels = asked is null ? null : (int?)FormRules.Integer("RequestedChannels", 1, 2, 20422)(asked);
        var shape = new FileShape(route.Extension, channels);
        if (record.Resource.File?.Invoke(record, shape, world.Now) is null)
        {
            throw TwilioError.NotFound(request.Path);
        }

        var address = _storage.AddressOf(request.Header("Host")!, record, shape);
        return route.Resource.LeadsToParent
            ? HttpReply.Json(307, JsonBody.Write(json => json.WriteString("redirect_to", address))) with { Headers = HttpReply.Redirect(address).Headers }
            : HttpReply.Redirect(address);
    }

    /// <summary>A record with the fields of the requested resource, because one record can belong to several resources.</summary>
    private HttpReply Show(int status, Record record, Resource resource, IReadOnlyList<Field>? fields = null)
        => HttpReply.Json(status, JsonBody.Write(json => JsonBody.WriteRecord(json, fields ?? [.. resource.Fields, .. resource.MoreFields], record, world.Now)));
}
