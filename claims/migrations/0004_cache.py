"""The table of the shared cache, which counts failed logins for all processes."""

from django.core.management import call_command
from django.db import migrations


def make_cache_table(apps, schema_editor):
    """Make the table where settings name a cache in the database; there already: nothing."""
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)


class Migration(migrations.Migration):
    dependencies = [("claims", "0003_guards")]

    operations = [migrations.RunPython(make_cache_table, migrations.RunPython.noop)]
