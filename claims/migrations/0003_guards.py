"""What the database itself keeps: sealed history, immutable versions, exact quotes, no self-signing."""

from django.db import migrations

SEALS = """
create function claims_seal() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
declare
    chain text := tg_argv[0];
    head claims_ledgerhead;
    moment timestamptz;
    link bytea;
begin
    insert into claims_ledgerhead (name, seq, hash) values (chain, 0, sha256(chain::bytea))
        on conflict do nothing;
    select * into head from claims_ledgerhead where name = chain for update;
    moment := clock_timestamp();
    link := sha256(head.hash || convert_to(
        (head.seq + 1) || '|' || extract(epoch from moment)::text || '|'
        || new.kind || '|' || claims_sealed_part(to_jsonb(new), chain), 'UTF8'));
    execute format('update %I set seq = $1, prev = $2, hash = $3, at = $4 where id = $5',
                   tg_table_name) using head.seq + 1, head.hash, link, moment, new.id;
    update claims_ledgerhead set seq = head.seq + 1, hash = link where name = chain;
    return null;
end $$;

create function claims_sealed_part(entry jsonb, chain text) returns text
language sql immutable as $$
    select case chain
        when 'event' then concat_ws('|', entry->>'actor_kind', entry->>'actor_id',
            entry->>'desk_id', entry->>'subject_kind', entry->>'subject_id', entry->'payload')
        else concat_ws('|', entry->>'public_id', entry->'payload') end
$$;

create function claims_append_only() returns trigger language plpgsql as $$
declare
    before jsonb;
    after jsonb;
    sealing text[] := array['seq', 'prev', 'hash', 'at'];
begin
    if tg_op = 'TRUNCATE' or tg_op = 'DELETE' then
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
    end if;
    before := to_jsonb(old);
    after := to_jsonb(new);
    if old.seq is null then
        before := before - sealing;
        after := after - sealing;
    elsif before ? 'note' and after->>'note' = '' then
        before := before - 'note';
        after := after - 'note';
    end if;
    if before <> after then
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create constraint trigger claims_event_seal after insert on claims_event
    deferrable initially deferred for each row execute function claims_seal('event');
create trigger claims_event_append_only before update or delete on claims_event
    for each row execute function claims_append_only();
create trigger claims_event_no_truncate before truncate on claims_event
    for each statement execute function claims_append_only();
create constraint trigger claims_change_seal after insert on claims_change
    deferrable initially deferred for each row execute function claims_seal('change');
create trigger claims_change_append_only before update or delete on claims_change
    for each row execute function claims_append_only();
create trigger claims_change_no_truncate before truncate on claims_change
    for each statement execute function claims_append_only();
"""

UNSEAL = """
drop trigger claims_event_seal on claims_event;
drop trigger claims_event_append_only on claims_event;
drop trigger claims_event_no_truncate on claims_event;
drop trigger claims_change_seal on claims_change;
drop trigger claims_change_append_only on claims_change;
drop trigger claims_change_no_truncate on claims_change;
drop function claims_seal();
drop function claims_sealed_part(jsonb, text);
drop function claims_append_only();
"""

IMMUTABLE_TABLES = (
    "claims_articleversion",
    "claims_verdictversion",
    "claims_versionauthor",
    "claims_signoff",
    "claims_verdictpageversion",
    "claims_reportversion",
)

IMMUTABLE = """
create function claims_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'a row of % is never changed', tg_table_name
        using errcode = 'restrict_violation';
end $$;
""" + "".join(
    f"create trigger {table}_immutable before update on {table} "
    "for each row when (old is distinct from new) execute function claims_immutable();\n"
    for table in IMMUTABLE_TABLES
)

MUTABLE = (
    "".join(f"drop trigger {table}_immutable on {table};\n" for table in IMMUTABLE_TABLES)
    + "drop function claims_immutable();"
)

QUOTES = """
create function claims_check_quotes() returns trigger language plpgsql as $$
declare
    wrong bigint;
begin
    select fresh.id into wrong from fresh
        join claims_articleversion version on version.id = fresh.version_id
        where substring(version.text from fresh.start + 1 for fresh."end" - fresh.start)
              is distinct from fresh.quote
        limit 1;
    if wrong is not null then
        raise exception 'the quote of appearance % is not that stretch of the text', wrong
            using errcode = 'check_violation', constraint = 'appearance_quote_is_the_text';
    end if;
    return null;
end $$;
create trigger claims_appearance_quote after insert on claims_appearance
    referencing new table as fresh for each statement execute function claims_check_quotes();
create trigger claims_appearance_requote after update on claims_appearance
    referencing new table as fresh for each statement execute function claims_check_quotes();
"""

UNQUOTED = """
drop trigger claims_appearance_quote on claims_appearance;
drop trigger claims_appearance_requote on claims_appearance;
drop function claims_check_quotes();
"""

SECOND_PERSON = """
create function claims_second_person() returns trigger language plpgsql as $$
begin
    if exists (select 1 from claims_versionauthor author
               where author.version_id = new.version_id and author.user_id = new.signer_id) then
        raise exception 'user % wrote in version % and cannot sign it',
            new.signer_id, new.version_id
            using errcode = 'check_violation', constraint = 'sign_off_by_a_second_person';
    end if;
    return new;
end $$;
create trigger claims_signoff_second_person before insert on claims_signoff
    for each row execute function claims_second_person();
"""

ANY_PERSON = """
drop trigger claims_signoff_second_person on claims_signoff;
drop function claims_second_person();
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0002_queue")]

    operations = [
        migrations.RunSQL(SEALS, UNSEAL),
        migrations.RunSQL(IMMUTABLE, MUTABLE),
        migrations.RunSQL(QUOTES, UNQUOTED),
        migrations.RunSQL(SECOND_PERSON, ANY_PERSON),
    ]
