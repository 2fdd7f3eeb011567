"""The version of the engine: part of every result, so that a claim says what found it."""

ENGINE_VERSION = "0.3.0"
