/// The engines beside IEM.
public enum Accel {}
