import { alpha, createTheme, type PaletteOptions, type Theme, type ThemeOptions } from '@mui/material/styles';

/** Chinese first, then the platform's own Latin faces; nothing is loaded from the network. */
const fontFamily = [
  'system-ui',
  '-apple-system',
  '"Segoe UI"',
  '"PingFang SC"',
  '"Hiragino Sans GB"',
  '"Microsoft YaHei UI"',
  '"Microsoft YaHei"',
  '"Noto Sans CJK SC"',
  '"Noto Sans SC"',
  '"Source Han Sans SC"',
  'sans-serif',
].join(',');

const light: PaletteOptions = {
  mode: 'light',
  primary: { main: '#0f5c6e', light: '#3a7f90', dark: '#08414f', contrastText: '#ffffff' },
  secondary: { main: '#46586a' },
  background: { default: '#f4f6f7', paper: '#ffffff' },
  text: { primary: '#1b2730', secondary: '#55646f' },
  divider: '#dfe5e9',
  error: { main: '#b3261e' },
  warning: { main: '#8f5600' },
  success: { main: '#1d6b3a' },
  info: { main: '#2a5da8' },
};

const dark: PaletteOptions = {
  mode: 'dark',
  primary: { main: '#6fc3d5', light: '#9bdbe8', dark: '#4aa2b5', contrastText: '#06262e' },
  secondary: { main: '#a9bac6' },
  background: { default: '#12181c', paper: '#1a2227' },
  text: { primary: '#e4eaee', secondary: '#a3b1bb' },
  divider: '#2c373e',
  error: { main: '#f2948c' },
  warning: { main: '#e8b25f' },
  success: { main: '#7fcf9a' },
  info: { main: '#8fb8f0' },
};

const border = (theme: Theme) => `1px solid ${theme.palette.divider}`;

function components(theme: Theme): ThemeOptions['components'] {
  const quiet = alpha(theme.palette.primary.main, theme.palette.mode === 'dark' ? 0.16 : 0.08);
  const paper = theme.palette.background.paper;
  return {
    MuiCssBaseline: {
      styleOverrides: {
        '@media print': {
          body: { visibility: 'hidden', backgroundColor: '#fff' },
          '.print-area': {
            visibility: 'visible',
            position: 'absolute',
            left: 0,
            top: 0,
            width: '100%',
            color: '#000',
          },
        },
        body: { fontFeatureSettings: '"tnum"', WebkitFontSmoothing: 'antialiased' },
        '@media (prefers-reduced-motion: reduce)': {
          '*': { transition: 'none !important', animation: 'none !important' },
        },
      },
    },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiCard: {
      defaultProps: { variant: 'outlined' },
      styleOverrides: { root: { borderColor: theme.palette.divider } },
    },
    MuiMenu: { styleOverrides: { paper: { border: border(theme), boxShadow: theme.shadows[3] } } },
    MuiPopover: { styleOverrides: { paper: { border: border(theme), boxShadow: theme.shadows[3] } } },
    MuiDialog: { styleOverrides: { paper: { border: border(theme), boxShadow: theme.shadows[8] } } },
    MuiAppBar: {
      defaultProps: { elevation: 0, color: 'default' },
      styleOverrides: {
        root: {
          backgroundColor: paper,
          color: theme.palette.text.primary,
          borderBottom: border(theme),
          backgroundImage: 'none',
        },
      },
    },
    MuiButton: {
      defaultProps: { size: 'small', disableElevation: true },
      styleOverrides: { root: { whiteSpace: 'nowrap', minHeight: 30 } },
    },
    MuiIconButton: { defaultProps: { size: 'small' } },
    MuiTextField: { defaultProps: { variant: 'outlined', size: 'small', margin: 'dense', fullWidth: true } },
    MuiFormControl: {
      defaultProps: { variant: 'outlined', size: 'small', margin: 'dense', fullWidth: true },
    },
    MuiInputBase: { styleOverrides: { root: { fontSize: '0.875rem' } } },
    MuiInputLabel: { styleOverrides: { root: { fontSize: '0.875rem' } } },
    MuiMenuItem: { styleOverrides: { root: { fontSize: '0.875rem', minHeight: 34 } } },
    MuiAutocomplete: { defaultProps: { fullWidth: true, size: 'small' } },
    MuiFormHelperText: { styleOverrides: { root: { marginLeft: 2, marginTop: 1, lineHeight: 1.3 } } },
    MuiRadio: { defaultProps: { size: 'small' }, styleOverrides: { root: { padding: 6 } } },
    // the sign in the app bar says that something is loaded; the bar in the page is only for the eye
    MuiLinearProgress: { defaultProps: { 'aria-hidden': true } },
    MuiCheckbox: { defaultProps: { size: 'small' } },
    MuiFormControlLabel: { styleOverrides: { label: { fontSize: '0.875rem' } } },
    MuiChip: { defaultProps: { size: 'small' } },
    MuiTooltip: { defaultProps: { arrow: true, enterDelay: 300 } },
    MuiTab: { styleOverrides: { root: { minHeight: 40, padding: '6px 14px', textTransform: 'none' } } },
    MuiTabs: { styleOverrides: { root: { minHeight: 40 } } },
    MuiTableCell: {
      styleOverrides: {
        root: {
          borderColor: theme.palette.divider,
          fontSize: '0.8125rem',
          fontVariantNumeric: 'tabular-nums',
        },
        sizeSmall: {
          padding: '5px 8px',
          '&:first-of-type': { paddingLeft: 14 },
          '&:last-of-type': { paddingRight: 14 },
        },
        head: {
          fontWeight: 600,
          color: theme.palette.text.secondary,
          whiteSpace: 'nowrap',
          backgroundColor: paper,
        },
      },
    },
    MuiListItemIcon: { styleOverrides: { root: { minWidth: 32 } } },
    MuiListItemButton: { styleOverrides: { root: { minHeight: 44 } } },
    MuiToolbar: { styleOverrides: { dense: { minHeight: 48 } } },
    RaLayout: {
      styleOverrides: {
        root: {
          minWidth: 0,
          '& .RaLayout-contentWithSidebar': { minWidth: 0 },
          '& .RaLayout-content': {
            minWidth: 0,
            padding: theme.spacing(0, 2, 3),
            [theme.breakpoints.down('sm')]: { padding: theme.spacing(0, 1, 3) },
          },
        },
      },
    },
    RaSidebar: {
      styleOverrides: {
        root: { '& .MuiPaper-root': { backgroundColor: theme.palette.background.default } },
      },
    },
    RaMenuItemLink: {
      styleOverrides: {
        root: {
          minHeight: 34,
          margin: '1px 8px',
          paddingLeft: 10,
          borderRadius: 6,
          fontSize: '0.875rem',
          '& .RaMenuItemLink-icon': { minWidth: 30 },
          '& .MuiSvgIcon-root': { fontSize: '1.15rem' },
          '&.other.RaMenuItemLink-active': { color: theme.palette.text.secondary },
          '&.current': {
            backgroundColor: quiet,
            color: theme.palette.primary.main,
            fontWeight: 600,
            '& .MuiSvgIcon-root': { color: theme.palette.primary.main },
          },
        },
      },
    },
    RaList: {
      styleOverrides: {
        root: {
          '& .RaList-main': { minWidth: 0 },
          '& .RaList-content': { borderColor: theme.palette.divider, minWidth: 0, overflowX: 'auto' },
          '& .RaList-actions': { alignItems: 'center', minHeight: 52 },
        },
      },
    },
    RaDataTable: {
      styleOverrides: {
        root: {
          '& .RaDataTable-headerCell': { position: 'sticky', top: 0 },
          '& .RaDataTable-tableWrapper': { overflowX: 'auto' },
        },
      },
    },
    RaFilterForm: { styleOverrides: { root: { alignItems: 'center' } } },
    RaListToolbar: {
      styleOverrides: { root: { [theme.breakpoints.down('md')]: { backgroundColor: 'transparent' } } },
    },
    RaSimpleList: {
      styleOverrides: {
        root: {
          padding: 0,
          '& .MuiListItem-root': { borderBottom: border(theme) },
          '& .MuiListItemText-primary': { fontSize: '0.9rem', fontWeight: 500 },
          '& .MuiListItemText-secondary': { fontSize: '0.8125rem' },
          '& .RaSimpleList-tertiary': {
            opacity: 1,
            color: theme.palette.text.secondary,
            fontSize: '0.75rem',
            fontWeight: 400,
          },
        },
      },
    },
    RaToolbar: { styleOverrides: { root: { backgroundColor: 'transparent', borderTop: border(theme) } } },
    RaTopToolbar: {
      styleOverrides: {
        root: {
          gap: 4,
          paddingTop: 8,
          paddingBottom: 8,
          [theme.breakpoints.down('md')]: { backgroundColor: 'transparent' },
          [theme.breakpoints.down('sm')]: { justifyContent: 'flex-end' },
        },
      },
    },
  } as ThemeOptions['components'];
}

function build(palette: PaletteOptions): Theme {
  const theme = createTheme({
    palette,
    shape: { borderRadius: 6 },
    typography: {
      fontFamily,
      fontSize: 14,
      h4: { fontSize: '1.5rem', fontWeight: 600 },
      h5: { fontSize: '1.25rem', fontWeight: 600, lineHeight: 1.35 },
      h6: { fontSize: '1rem', fontWeight: 600, lineHeight: 1.4 },
      subtitle2: { fontSize: '0.8125rem', fontWeight: 600 },
      body2: { fontSize: '0.8125rem', lineHeight: 1.55 },
      caption: { fontSize: '0.75rem', lineHeight: 1.45 },
      button: { textTransform: 'none', fontWeight: 500 },
    },
    ...({ sidebar: { width: 224, closedWidth: 52 } } as object),
  });
  Object.assign(theme, { components: components(theme) });
  return theme;
}

export const lightTheme = build(light);
export const darkTheme = build(dark);
